"""Names and labels that many kinds of table share, as (English, Spanish)."""

MONTHS = [
    ("January", "Enero"), ("February", "Febrero"), ("March", "Marzo"), ("April", "Abril"), ("May", "Mayo"),
    ("June", "Junio"), ("July", "Julio"), ("August", "Agosto"), ("September", "Septiembre"),
    ("October", "Octubre"), ("November", "Noviembre"), ("December", "Diciembre"),
]
MONTHS_SHORT = [
    ("Jan", "Ene"), ("Feb", "Feb"), ("Mar", "Mar"), ("Apr", "Abr"), ("May", "May"), ("Jun", "Jun"),
    ("Jul", "Jul"), ("Aug", "Ago"), ("Sep", "Sep"), ("Oct", "Oct"), ("Nov", "Nov"), ("Dec", "Dic"),
]
COUNTRIES = [
    ("Argentina", "Argentina"), ("Belize", "Belice"), ("Bolivia", "Bolivia"), ("Brazil", "Brasil"),
    ("Chile", "Chile"), ("Colombia", "Colombia"), ("Costa Rica", "Costa Rica"), ("Cuba", "Cuba"),
    ("Dominican Republic", "República Dominicana"), ("Ecuador", "Ecuador"), ("El Salvador", "El Salvador"),
    ("Guatemala", "Guatemala"), ("Haiti", "Haití"), ("Honduras", "Honduras"), ("Jamaica", "Jamaica"),
    ("Mexico", "México"), ("Nicaragua", "Nicaragua"), ("Panama", "Panamá"), ("Paraguay", "Paraguay"),
    ("Peru", "Perú"), ("Portugal", "Portugal"), ("Spain", "España"), ("Trinidad and Tobago", "Trinidad y Tabago"),
    ("United States", "Estados Unidos"), ("Uruguay", "Uruguay"), ("Venezuela", "Venezuela"),
    ("France", "Francia"), ("Germany", "Alemania"), ("Japan", "Japón"), ("Netherlands", "Países Bajos"),
    ("Norway", "Noruega"), ("Switzerland", "Suiza"),
]
TOWNS = [
    "San Miguel", "Santa Rosa", "La Unión", "El Carmen", "Villa Nueva", "Puerto Viejo", "Los Andes", "Monteverde",
    "San Juan del Río", "Las Lomas", "Concepción", "Santa Cruz", "Tres Cruces", "El Progreso", "Río Hondo",
    "San Isidro", "Buena Vista", "Campo Largo", "Piedras Blancas", "Valle Alto", "Ashford", "Kirkby", "Northfield",
]
PEOPLE = [
    "Aguilar, M.", "Benítez, R.", "Castro, L.", "Delgado, J.", "Espinoza, C.", "Flores, A.", "Gómez, P.",
    "Herrera, S.", "Ibáñez, T.", "Jiménez, O.", "López, E.", "Mamani, F.", "Núñez, G.", "Ortiz, D.", "Paredes, H.",
    "Quispe, N.", "Ramírez, V.", "Salazar, I.", "Torres, B.", "Vargas, K.", "Baker, J.", "Clark, S.", "Evans, R.",
    "Hughes, M.", "Morgan, A.", "Patel, N.", "Reid, C.", "Walker, D.", "Young, P.", "Zúñiga, W.",
]
FIRMS = [
    "Comercial Andina S.A.", "Distribuidora El Sol", "Ferretería Central", "Imprenta Moderna", "Agro Sur Ltda.",
    "Librería San Pablo", "Panificadora La Espiga", "Transportes Rápidos", "Farmacia Popular", "Hotel Colonial",
    "Northern Supplies Ltd", "Hill & Sons", "Oakwood Traders", "Delta Services", "Riverside Co-op",
    "Constructora Horizonte", "Textiles del Valle", "Servicios Integrales JM", "Metro Clean", "Green Fields Inc.",
]
SPENDING = [
    ("Salaries and wages", "Sueldos y salarios"), ("Social security", "Seguridad social"),
    ("Travel", "Viajes"), ("Per diem", "Viáticos"), ("Office supplies", "Útiles de oficina"),
    ("Electricity", "Energía eléctrica"), ("Water", "Agua"), ("Telephone and internet", "Teléfono e internet"),
    ("Rent", "Alquileres"), ("Maintenance and repairs", "Mantenimiento y reparaciones"), ("Fuel", "Combustible"),
    ("Insurance", "Seguros"), ("Bank charges", "Gastos bancarios"), ("Consultancies", "Consultorías"),
    ("Training", "Capacitación"), ("Printing", "Imprenta"), ("Cleaning", "Limpieza"), ("Audit fees", "Auditoría"),
    ("Legal fees", "Honorarios legales"), ("Equipment", "Equipos"), ("Furniture", "Mobiliario"),
    ("Publicity", "Publicidad"), ("Postage", "Correo"), ("Meetings", "Reuniones"), ("Scholarships", "Becas"),
    ("Food aid", "Ayuda alimentaria"), ("Medical supplies", "Insumos médicos"), ("Translation", "Traducción"),
]
INCOME = [
    ("Membership fees", "Cuotas de socios"), ("Donations", "Donativos"), ("Sunday collections", "Colectas dominicales"),
    ("Grants", "Subvenciones"), ("Sales", "Ventas"), ("Interest", "Intereses"),
    ("Rent of the hall", "Alquiler del salón"),
    ("Raffle", "Rifa"), ("Enrolment fees", "Matrículas"), ("School fees", "Mensualidades"), ("Refund", "Reintegro"),
    ("Property tax", "Impuesto predial"), ("Licences", "Licencias"), ("Fines", "Multas"),
    ("Market stalls", "Puestos de mercado"),
]
GROUPS = [
    ("Administration", "Administración"), ("Education", "Educación"), ("Health", "Salud"),
    ("Public works", "Obras públicas"), ("Social programmes", "Programas sociales"), ("Culture", "Cultura"),
    ("Environment", "Medio ambiente"), ("Security", "Seguridad"), ("Agriculture", "Agricultura"),
    ("Transport", "Transporte"), ("Housing", "Vivienda"), ("Governance", "Gobernanza"),
]
REGIONS = [
    ("North", "Norte"), ("South", "Sur"), ("East", "Este"), ("West", "Oeste"), ("Centre", "Centro"),
    ("Coast", "Costa"), ("Highlands", "Sierra"), ("Lowlands", "Llanos"), ("Capital", "Capital"),
]
PRODUCTS = [
    ("Maize", "Maíz"), ("Rice", "Arroz"), ("Coffee", "Café"), ("Sugar", "Azúcar"), ("Potatoes", "Papa"),
    ("Bananas", "Banano"), ("Beans", "Frijol"), ("Wheat", "Trigo"), ("Milk", "Leche"), ("Beef", "Carne de res"),
    ("Eggs", "Huevos"), ("Honey", "Miel"), ("Cocoa", "Cacao"), ("Soya", "Soya"), ("Tomatoes", "Tomate"),
    ("Onions", "Cebolla"), ("Fish", "Pescado"), ("Cement", "Cemento"), ("Timber", "Madera"),
]
GOODS = [
    ("Paper A4, ream", "Papel A4, resma"), ("Toner", "Tóner"), ("Pens, box", "Bolígrafos, caja"),
    ("Chairs", "Sillas"), ("Desks", "Escritorios"), ("Lamps", "Lámparas"), ("Cable 2.5 mm", "Cable 2,5 mm"),
    ("Paint 4 l", "Pintura 4 l"), ("Nails 3 in", "Clavos 3 pulg."), ("Gloves", "Guantes"), ("Masks", "Mascarillas"),
    ("Soap", "Jabón"), ("Bleach", "Lejía"), ("Notebooks", "Cuadernos"), ("Textbooks grade 4", "Textos 4.º grado"),
    ("Candles", "Velas"), ("Batteries AA", "Pilas AA"), ("Hoses", "Mangueras"), ("Fertilizer 50 kg", "Abono 50 kg"),
    ("Seed bags", "Bolsas de semilla"), ("Vaccines", "Vacunas"), ("Syringes 5 ml", "Jeringas 5 ml"),
]
OTHERS = [("Others", "Otros"), ("Other", "Otros"), ("Miscellaneous", "Varios"), ("Other items", "Otros conceptos")]
TOTALS = [
    ("Total", "Total"), ("Total", "Total"), ("Total", "Total"), ("TOTAL", "TOTAL"), ("Totals", "Totales"),
    ("Grand total", "Total general"), ("Sum", "Suma"), ("Total:", "Total:"),
]
GRAND = [("Grand total", "Total general"), ("TOTAL", "TOTAL"), ("Total", "Total"), ("General total", "Gran total")]
TOTAL_HEADS = [("Total", "Total"), ("Total", "Total"), ("TOTAL", "TOTAL"), ("Sum", "Suma")]
NUMBERS = [("No.", "N.º"), ("#", "#"), ("Item", "Ítem"), ("Code", "Código")]
NAMES = [("Name", "Nombre"), ("Item", "Concepto"), ("Description", "Descripción"), ("", ""), ("Detail", "Detalle")]
BODIES = [
    ("Municipality of San Miguel", "Municipalidad de San Miguel"), ("Parish of Saint Anne", "Parroquia Santa Ana"),
    ("Farmers' Cooperative El Progreso", "Cooperativa Agrícola El Progreso"),
    ("Technical Secretariat", "Secretaría Técnica"),
    ("Colegio San Martín", "Colegio San Martín"), ("Andean Trading Company", "Compañía Comercial Andina"),
    ("Water Users' Association", "Asociación de Usuarios del Agua"),
    ("Ministry of Planning", "Ministerio de Planificación"),
    ("Regional Fund for Development", "Fondo Regional de Desarrollo"), ("Housing Society", "Mutual de Vivienda"),
]
